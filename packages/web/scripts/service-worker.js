// Keeps the files of one build of the workbench. Another build has another version, which takes its place at the next visit.
const VERSION = "multivector-__VERSION__";
const FILES = __FILES__;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(VERSION)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

// Only what this workbench kept: another page of the same origin may keep files too.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("multivector-") && name !== VERSION)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const scope = new URL(self.registration.scope);
  const own = address.origin === scope.origin && address.pathname.startsWith(scope.pathname);
  // The server's own answers are never kept: an old one would look like a new one.
  if (request.method !== "GET" || !own || address.pathname.startsWith(`${scope.pathname}api`)) return;
  const kept = request.mode === "navigate" ? scope.href : request;
  event.respondWith(caches.match(kept, { ignoreSearch: true }).then((found) => found ?? fetch(request)));
});
