// Shows Blazor's connection state in our own dialog, and reloads once the server has forgotten this page.
(() => {
  const dialog = document.getElementById("components-reconnect-modal");
  dialog.addEventListener("components-reconnect-state-changed", (event) => {
    switch (event.detail.state) {
      case "show":
        if (!dialog.open) dialog.showModal();
        break;
      case "hide":
        dialog.close();
        break;
      case "failed":
        document.addEventListener("visibilitychange", retryWhenSeen);
        break;
      case "rejected":
        location.reload();
        break;
    }
  });

  document.getElementById("reconnect-retry").addEventListener("click", retry);
  document.getElementById("blazor-error-reload").addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });

  async function retry() {
    document.removeEventListener("visibilitychange", retryWhenSeen);
    try {
      if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) location.reload();
    } catch {
      document.addEventListener("visibilitychange", retryWhenSeen);
    }
  }

  function retryWhenSeen() {
    if (document.visibilityState === "visible") retry();
  }
})();
