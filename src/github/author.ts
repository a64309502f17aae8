/**
 * Whom the token writes as: by that name its own comments and check runs are known again, since anybody may quote a marker. The
 * workflow's own token is `github-actions[bot]`. Another one is learnt: a person's from `GET /user`, an app's from what it made.
 */
import { z } from '../documents/shape.ts';
import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';

export const DEFAULT_AUTHOR = 'github-actions[bot]';

const UserShape = z.looseObject({ login: z.string() });
const BOT = /\[bot\]$/;

export class Author {
  #login: string;
  /** By the API's own word. */
  #isProven = false;
  #asking: Promise<void> | undefined;

  /** `login`: as the workflow names it. */
  constructor(login: string = DEFAULT_AUTHOR) {
    this.#login = login;
  }

  get login(): string {
    return this.#login;
  }

  /** Of the app whose bot it is. */
  get slug(): string {
    return this.#login.replace(BOT, '');
  }

  /** Whether another name than this one may turn out to be the token's. */
  get isOpen(): boolean {
    return !this.#isProven;
  }

  is(login: string | undefined): boolean {
    return login?.toLowerCase() === this.#login.toLowerCase();
  }

  /** What the API says of something that this token just made. true: it is another name than the one that was looked for. */
  learn(login: string): boolean {
    const isOther = !this.is(login);
    this.#login = login;
    this.#isProven = true;
    return isOther;
  }

  learnApp(slug: string): boolean {
    return this.learn(`${slug}[bot]`);
  }

  /** Asks where only asking helps: the token is a person's, and nobody named the person. Throws ApiError. */
  ask(client: Client): Promise<void> {
    this.#asking ??= this.#ask(client);
    return this.#asking;
  }

  async #ask(client: Client): Promise<void> {
    if (this.#isProven || client.isInstallation || this.#login !== DEFAULT_AUTHOR) return;
    try {
      this.learn((await client.call('GET /user', {}, UserShape)).login);
    } catch (thrown) {
      // What it posts names it too.
      if (!(thrown instanceof ApiError) || thrown.status === undefined || thrown.isLimit) throw thrown;
    }
  }
}
