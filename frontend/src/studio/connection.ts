/** What Vaadin knows of the way to the server. */
export interface Connection {
  state: string;
  addStateChangeListener(listener: (previous: string, current: string) => void): void;
  removeStateChangeListener(listener: (previous: string, current: string) => void): void;
}

export function connection(): Connection | undefined {
  return (window as { Vaadin?: { connectionState?: Connection } }).Vaadin?.connectionState;
}

export function isAway(watched: Connection | undefined): boolean {
  return watched?.state === 'reconnecting' || watched?.state === 'connection-lost';
}

/** Vaadin goes on saying that the connection is lost until something else is sent, also when all that waited has arrived. */
export function connectionIsBack(): void {
  const connectionState = connection();
  if (connectionState?.state === 'reconnecting') {
    connectionState.state = 'connected';
  }
}
