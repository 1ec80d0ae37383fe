import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A port that nobody listens on. */
const freePort = () => new Promise<number>((tell) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    server.close(() => { tell(port); });
  });
});

/** A run of the one-machine edition on a folder of its own, whose clock is moved on by ending it and starting it again at a later time. */
export class OwnHost {
  private readonly folder = mkdtempSync(join(tmpdir(), 'egov-own-'));
  private child: ChildProcess | null = null;
  private port = 0;
  /** By how much its clock differs from this machine's, in milliseconds. */
  shift = 0;

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get now(): Date {
    return new Date(Date.now() + this.shift);
  }

  /** Starts it at the time, and waits until it is ready. */
  async start(at: Date): Promise<void> {
    await this.stop();
    this.port ||= await freePort();
    this.shift = at.getTime() - Date.now();
    const asOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T');
    const child = spawn('dotnet', ['infra/local/bin/Release/net10.0/EGov.Local.dll', '--port', String(this.port), '--data', this.folder, '--as-of', asOf], { cwd: '..' });
    this.child = child;
    await new Promise<void>((ready, fail) => {
      let said = '';
      const hear = (text: Buffer) => {
        said += text.toString();
        if (said.includes('Ready: ')) {
          ready();
        }
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', () => { fail(new Error(said)); });
    });
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child !== null && child.exitCode === null) {
      await new Promise<void>((gone) => {
        child.on('exit', () => { gone(); });
        child.kill('SIGTERM');
      });
    }

    this.child = null;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
