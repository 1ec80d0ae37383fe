/** An event of a stream of server-sent events. */
export interface StreamEvent { id: string | null; event: string; data: string }

/** Reads server-sent events from text that comes in pieces. */
export class EventReader {
  private rest = '';

  /** How long to wait before connecting again, in milliseconds, as the server asked. */
  retry = 2000;

  /** The events that the piece completes. */
  take(piece: string): StreamEvent[] {
    const frames = (this.rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = frames.pop() ?? '';
    return frames.map((frame) => this.read(frame)).filter((event) => event !== null);
  }

  private read(frame: string): StreamEvent | null {
    let id: string | null = null;
    let event = 'message';
    const data: string[] = [];
    for (const line of frame.split('\n')) {
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'id') {
        id = value;
      } else if (field === 'event') {
        event = value;
      } else if (field === 'data') {
        data.push(value);
      } else if (field === 'retry' && /^\d+$/.test(value)) {
        this.retry = Number(value);
      }
    }

    return data.length === 0 ? null : { id, event, data: data.join('\n') };
  }
}
