namespace EmbeddedFunctions.ServiceBus.Log;

/// <summary>
/// The bus in the store. Headers and bodies lie apart, so that counting a delivery does not rewrite a body. Times are UTC ticks.
/// </summary>
internal static class BusSchema
{
    internal const string Sql = """
        CREATE TABLE IF NOT EXISTS bus_entity(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE COLLATE NOCASE);
        CREATE TABLE IF NOT EXISTS bus_message(
            sequence INTEGER PRIMARY KEY, entity INTEGER NOT NULL, state INTEGER NOT NULL, deliveries INTEGER NOT NULL,
            enqueued INTEGER NOT NULL, expires INTEGER NOT NULL, origin INTEGER NOT NULL, size INTEGER NOT NULL, properties BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS bus_body(sequence INTEGER PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS bus_session(entity INTEGER NOT NULL, session TEXT NOT NULL, state BLOB NOT NULL, PRIMARY KEY(entity, session)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS bus_duplicate(sequence INTEGER PRIMARY KEY, entity INTEGER NOT NULL, message TEXT NOT NULL, until INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS bus_sequence(id INTEGER PRIMARY KEY CHECK(id = 1), reserved INTEGER NOT NULL);
        """;
}
