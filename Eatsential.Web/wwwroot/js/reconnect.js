// Shows Blazor's connection state in our own dialog. Once the server has forgotten this page it is loaded anew, but not
// over something typed: that stands nowhere else.
(() => {
  const dialog = document.getElementById("components-reconnect-modal");
  const gone = document.getElementById("connection-gone");
  const typedIn = new Set();

  document.addEventListener("input", ({ target }) => {
    if (target.closest("main") && !target.closest("[role=search]")) typedIn.add(target);
  });

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
        loadAnew();
        break;
    }
  });

  document.getElementById("reconnect-retry").addEventListener("click", retry);
  for (const button of document.querySelectorAll("[data-reload]")) {
    button.addEventListener("click", () => location.reload());
  }

  async function retry() {
    document.removeEventListener("visibilitychange", retryWhenSeen);
    try {
      if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) loadAnew();
    } catch {
      document.addEventListener("visibilitychange", retryWhenSeen);
    }
  }

  function retryWhenSeen() {
    if (document.visibilityState === "visible") retry();
  }

  function loadAnew() {
    if (![...typedIn].some((field) => field.isConnected && field.value)) {
      location.reload();
      return;
    }
    dialog.close();
    gone.hidden = false;
  }
})();
