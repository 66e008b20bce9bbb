// Account pages work without this file; it only lets people look at the password they type.
for (const button of document.querySelectorAll(".show-password")) {
  const input = document.getElementById(button.getAttribute("aria-controls"));
  button.hidden = false;
  button.addEventListener("click", () => {
    const show = input.type === "password";
    input.type = show ? "text" : "password";
    button.setAttribute("aria-pressed", String(show));
    input.focus();
  });
  // A shown password must not land among the browser's remembered texts.
  input.form.addEventListener("submit", () => {
    input.type = "password";
  });
}
document.getElementById("error-summary")?.focus();
