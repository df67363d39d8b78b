// Runs in every page that `npm start` serves. Reloads the page after a build, or shows why the build failed.
const pageBuild = new URL(import.meta.url).searchParams.get('build');
const events = new EventSource(new URL('events', import.meta.url));
const panel = document.createElement('pre');
panel.setAttribute('role', 'alert');
panel.style.cssText =
  'position:fixed;inset:auto 0 0 0;z-index:2147483647;margin:0;padding:1rem;max-height:60vh;overflow:auto;' +
  'white-space:pre-wrap;font:14px/1.5 ui-monospace,monospace;color:#fff;background:#7a1020';

events.addEventListener('message', ({ data }) => {
  const { build, failure } = JSON.parse(data);
  if (build !== pageBuild) location.reload();
  panel.textContent = failure ?? '';
  if (failure) document.body.append(panel);
  else panel.remove();
});
