const who = sessionStorage.getItem('who');
if (who) document.querySelector('#who').textContent = who;
