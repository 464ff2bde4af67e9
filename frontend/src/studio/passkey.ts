/** What the house sends and takes: bytes are base64url, all else is as the browser has it. */
interface Named {
  id: string;
  type: 'public-key';
  transports?: AuthenticatorTransport[];
}

interface CreationOptions {
  rp: PublicKeyCredentialRpEntity;
  user: { id: string; name: string; displayName: string };
  challenge: string;
  pubKeyCredParams: PublicKeyCredentialParameters[];
  timeout?: number;
  excludeCredentials?: Named[];
  authenticatorSelection?: AuthenticatorSelectionCriteria;
  attestation?: AttestationConveyancePreference;
  extensions?: AuthenticationExtensionsClientInputs;
}

interface RequestOptions {
  challenge: string;
  timeout?: number;
  rpId?: string;
  allowCredentials?: Named[];
  userVerification?: UserVerificationRequirement;
}

/** How it went where it did not go well: the person turned away, it is there already, or something did not fit. */
type Problem = 'cancelled' | 'present' | 'refused';

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

export function toText(bytes: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return plain.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function descriptors(named: Named[] | undefined): PublicKeyCredentialDescriptor[] {
  return (named ?? []).map((each) => ({ ...each, id: toBytes(each.id) }));
}

function problem(error: unknown): Problem {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : name === 'InvalidStateError' ? 'present' : 'refused';
}

/** The token that the page carries, so that no other site can post in somebody's name. */
function tokenHeaders(): Record<string, string> {
  const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  const header = meta('_csrf_header');
  const token = meta('_csrf');
  return header && token ? { [header]: token } : {};
}

async function post(address: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...tokenHeaders() },
    redirect: 'error',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return response.json();
}

/**
 * Around a button: signs in with a passkey when it is pressed, where the attribute `door` says where to ask. Without
 * it, makes passkeys for the server, which calls `register`. What went wrong stands in the attributes `cancelled` and
 * `refused` and is said below the button. Hidden where the browser knows no passkeys.
 */
export class PasskeyElement extends HTMLElement {
  readonly #says = document.createElement('p');

  connectedCallback(): void {
    this.hidden = !('PublicKeyCredential' in window);
    this.#says.setAttribute('role', 'alert');
    this.#says.className = 'passkey__says';
    if (this.hasAttribute('door') && !this.#says.isConnected) {
      this.append(this.#says);
      this.addEventListener('click', (event) => {
        if ((event.target as Element | null)?.closest('vaadin-button')) {
          void this.#signIn();
        }
      });
    }
  }

  /** @returns the answer of the authenticator, for the house, or `{"problem": …}` */
  async register(options: string): Promise<string> {
    if (!('PublicKeyCredential' in window)) {
      return JSON.stringify({ problem: 'refused' satisfies Problem });
    }
    try {
      const wanted = JSON.parse(options) as CreationOptions;
      const made = (await navigator.credentials.create({
        publicKey: {
          ...wanted,
          challenge: toBytes(wanted.challenge),
          user: { ...wanted.user, id: toBytes(wanted.user.id) },
          excludeCredentials: descriptors(wanted.excludeCredentials),
        },
      })) as PublicKeyCredential;
      const response = made.response as AuthenticatorAttestationResponse;
      return JSON.stringify({
        id: made.id,
        rawId: toText(made.rawId),
        type: made.type,
        authenticatorAttachment: made.authenticatorAttachment ?? undefined,
        clientExtensionResults: made.getClientExtensionResults(),
        response: {
          attestationObject: toText(response.attestationObject),
          clientDataJSON: toText(response.clientDataJSON),
          transports: response.getTransports?.() ?? [],
        },
      });
    } catch (error) {
      return JSON.stringify({ problem: problem(error) });
    }
  }

  async #signIn(): Promise<void> {
    const door = new URL(this.getAttribute('door') ?? '', document.baseURI).href;
    this.#says.textContent = '';
    try {
      const wanted = (await post(`${door}/options`)) as RequestOptions;
      const given = (await navigator.credentials.get({
        publicKey: {
          challenge: toBytes(wanted.challenge),
          allowCredentials: descriptors(wanted.allowCredentials),
          ...(wanted.timeout === undefined ? {} : { timeout: wanted.timeout }),
          ...(wanted.rpId === undefined ? {} : { rpId: wanted.rpId }),
          ...(wanted.userVerification === undefined ? {} : { userVerification: wanted.userVerification }),
        },
      })) as PublicKeyCredential;
      const response = given.response as AuthenticatorAssertionResponse;
      const answer = (await post(door, {
        id: given.id,
        rawId: toText(given.rawId),
        type: given.type,
        authenticatorAttachment: given.authenticatorAttachment ?? undefined,
        clientExtensionResults: given.getClientExtensionResults(),
        response: {
          authenticatorData: toText(response.authenticatorData),
          clientDataJSON: toText(response.clientDataJSON),
          signature: toText(response.signature),
          userHandle: response.userHandle ? toText(response.userHandle) : undefined,
        },
      })) as { goTo: string };
      location.assign(answer.goTo);
    } catch (error) {
      this.#says.textContent = this.getAttribute(problem(error) === 'cancelled' ? 'cancelled' : 'refused') ?? '';
    }
  }
}

customElements.define('vitrine-passkey', PasskeyElement);
