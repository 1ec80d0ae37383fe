using EmbeddedFunctions.Tests.Durable;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Tests;

/// <summary>Writes logs into a journal. It reads exceptions as a console does, so what cannot be read is found out.</summary>
internal sealed class JournalLogs(Journal journal, LogLevel least = LogLevel.Information) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        _ = exception?.ToString();
        if (IsEnabled(logLevel))
        {
            journal.Add(formatter(state, exception));
        }
    }

    public void Dispose()
    {
        // The journal outlives it.
    }
}
