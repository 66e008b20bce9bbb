// "Near me": asks the browser where it is, and asks for the same list again with that place, to about 100 m.
if ("geolocation" in navigator) {
  document.documentElement.classList.add("can-locate");
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-near]");
    if (!button) return;
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const address = new URL(location.href);
        for (const name of ["sort", "after", "city"]) address.searchParams.delete(name);
        address.searchParams.set("near", `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`);
        location.assign(address);
      },
      () => {
        button.disabled = false;
        button.nextElementSibling.hidden = false;
      },
      { maximumAge: 300000, timeout: 10000 },
    );
  });
}
