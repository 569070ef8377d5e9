import { formatMessage, type Language, type MessageKey, messages } from "@suar/messages";
import { findRunningServer, startServer } from "@suar/server";
import { clientOf } from "./client.ts";
import type { Client } from "./command.ts";
import type { ProgressBar } from "./progressBar.ts";

/** A client of the server that runs on this data directory; where none runs, of one started on loopback for this command. */
export async function connect(language: Language, openBar: () => ProgressBar): Promise<Client> {
  const running = await findRunningServer(process.env);
  if (running !== undefined) return clientOf({ ...running, language, openBar, end: async () => undefined });
  const bar = openBar();
  const server = await startServer({
    port: 0,
    host: "127.0.0.1",
    // a person asked one question of a server that lives as long as the answer; its log would stand between the two
    writeLog: (line) => line.includes('"level":"error"') && process.stderr.write(line),
    onProgress: ({ done, total, step, secondsLeft }) =>
      bar.show({ done, total, label: formatMessage(messages[step as MessageKey], language), secondsLeft }),
  });
  bar.end();
  return clientOf({ url: server.url, operatorToken: server.operatorToken, language, openBar, end: server.close });
}
