'use strict';
// Lets the device answer the challenge that the form carries, then sends the form. Without it the form goes as it is, and is refused in words.
const form = document.querySelector('form[data-passkey]');
const answer = form.elements.namedItem('credential');

form.addEventListener('submit', async (event) => {
  if (answer.value !== '') {
    return;
  }

  event.preventDefault();
  try {
    const options = JSON.parse(form.dataset.passkey);
    const credential = form.dataset.deed === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    answer.value = JSON.stringify(credential);
  } catch {
    // Whoever cancelled, or has no passkey, is told by the page that answers.
    answer.value = 'none';
  }

  form.submit();
});
