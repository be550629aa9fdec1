import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether a newer workbench waits, and taking it. */
export interface Updates {
  readonly isWaiting: ReadonlySignal<boolean>;
  take(): void;
}

/** Has the browser keep the workbench, and look for a newer one at each opening. */
export function keepOffline(workers: ServiceWorkerContainer): Updates {
  const isWaiting = signal(false);
  let waiting: ServiceWorker | null = null;
  let isTaken = false;
  const notice = (registration: ServiceWorkerRegistration) => {
    // The first one ever replaces nothing.
    if (!registration.waiting || !workers.controller) return;
    waiting = registration.waiting;
    isWaiting.value = true;
  };
  workers.addEventListener('controllerchange', () => {
    if (isTaken) location.reload();
  });
  void workers.register('./service-worker.js').then(
    (registration) => {
      notice(registration);
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', () => notice(registration));
      });
    },
    // A browser that keeps nothing, for a private window perhaps: the workbench needs its server then.
    () => {},
  );
  return {
    isWaiting: isWaiting as ReadonlySignal<boolean>,
    take: () => {
      isTaken = true;
      waiting?.postMessage('renew');
    },
  };
}
