const form = document.querySelector('#sign-in');
const email = document.querySelector('#email');

function enter() {
  sessionStorage.setItem('who', email.value);
  location.assign('/dashboard');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  enter();
});

document.querySelector('#with-code').addEventListener('click', () => {
  if (email.reportValidity()) enter();
});
