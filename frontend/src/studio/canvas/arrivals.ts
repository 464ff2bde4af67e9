/** What the house made of a file. */
export interface Arrived {
  kind: 'picture' | 'recording' | 'file';
  id: string;
  name: string;
}

/** A file on its way. */
export interface Arriving {
  key: number;
  name: string;
  /** From 0 to 1. */
  sent: number;
  /** Why it was not taken; empty where it was not refused. */
  why: string;
  stop: () => void;
}

export class Refused extends Error {}

/**
 * Sends one file. It fails with what the house says against it, or with an empty message where the connection was lost or the
 * curator stopped it.
 */
export function send(file: File, address: string, progress: (sent: number) => void): { done: Promise<Arrived>; stop: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<Arrived>((resolve, reject) => {
    request.open('POST', `${address}?name=${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      const answer = request.response as (Arrived & { why?: string }) | null;
      if (request.status === 200 && answer?.id) {
        resolve({ kind: answer.kind, id: answer.id, name: file.name });
      } else {
        reject(new Refused(answer?.why ?? ''));
      }
    };
    request.onerror = request.onabort = () => reject(new Refused(''));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}
