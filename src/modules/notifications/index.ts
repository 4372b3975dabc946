/** The door of the module. */
export { eraseMessages } from './commands/erase-messages.ts';
export type { Params, Template } from './domain/templates.ts';
export { notificationsPersonalData } from './personal-data.ts';
export { createSender } from './send-messages.ts';
export { messagesAbout } from './store/messages.reads.server.ts';
export { type Notice, notify, notifyAccounts, notifyAll } from './store/messages.writes.server.ts';
export { fileSink } from './transports/file-sink.ts';
export { smsGateway } from './transports/sms-gateway.ts';
export { smtpTransport } from './transports/smtp.ts';
export type { Transport } from './transports/transport.ts';
export { notificationLinks, notificationRoutes } from './web/routes.ts';
