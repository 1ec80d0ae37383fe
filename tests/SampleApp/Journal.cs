using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace SampleApp;

/// <summary>What the functions of a process have done, for those who watch.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>The lines so far, oldest first.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>Adds a line.</summary>
    public void Write(string line) => lines.Enqueue(line);
}

/// <summary>Notes every invocation, whatever its trigger.</summary>
internal sealed class JournalMiddleware(Journal journal) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        journal.Write($"invoke {context.FunctionDefinition.Name}");
        await next(context);
    }
}
