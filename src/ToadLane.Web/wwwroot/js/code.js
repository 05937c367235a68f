// The square on a letter carries the code behind a #, which browsers never send to a server.
const field = document.getElementById('Code');

if (field && location.hash.length > 1) {
  field.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}
