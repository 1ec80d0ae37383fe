// Takes what the exchange axis pushes: receive-push.mjs FOLDER. The secret is read from FOLDER/secret; each push that is genuine is stored in FOLDER.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const folder = process.argv[2];

/** Of a packet its digest is signed in the place of the body. */
function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  const content = headers['content-type'].startsWith('application/xml') ? createHash('sha256').update(body).digest('hex') : body;
  const secret = readFileSync(join(folder, 'secret'), 'utf8').trim();
  const right = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(content).digest();
  const isFresh = Math.abs(Date.now() / 1000 - Number(timestamp)) < 300;
  return isFresh && signatures.split(' ').some((signature) => {
    const given = Buffer.from(signature.replace('v1,', ''), 'base64');
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

const server = createServer(async (request, response) => {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces);
  if (!existsSync(join(folder, 'secret')) || !isGenuine(request.headers, body)) {
    response.writeHead(401).end();
    return;
  }

  // What is there already was taken before, and its answer got lost: it is answered in the same way.
  const name = createHash('sha256').update(request.headers['webhook-id']).digest('hex');
  writeFileSync(join(folder, `${name}.push`), body);
  response.writeHead(204).end();
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
