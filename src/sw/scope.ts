declare const self: ServiceWorkerGlobalScope;

/** The address of the folder that this worker looks after. */
export const scope = self.registration.scope;
