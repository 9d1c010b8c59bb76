export default async function tearDown() {
  await globalThis.candourTestServer?.stop();
}
