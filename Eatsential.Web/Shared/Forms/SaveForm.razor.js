// Takes the keyboard to the first thing that needs an answer.
export function focusAttention(form) {
  const first = form.querySelector('[aria-invalid="true"], [data-attention]');
  const target = first?.matches("fieldset") ? first.querySelector("input") : first;
  target?.focus();
}
