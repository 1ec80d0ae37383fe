using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>
/// The call of an orchestrator function in one turn: span, scope and the app's middleware, as every invocation has them. It mostly does not
/// end: the code waits for a durable task, and the call is abandoned with its scope at the end of the turn.
/// </summary>
internal sealed class OrchestratorCall
{
    private readonly InvocationContext context;
    private readonly AsyncServiceScope scope;
    private readonly System.Diagnostics.Activity? span;
    private readonly long started;
    private readonly Task run;

    private OrchestratorCall(InvocationContext context)
    {
        this.context = context;
        span = HostTelemetry.StartInvocation(context);
        started = HostTelemetry.Timestamp();
        scope = context.Replica.Scopes.CreateAsyncScope();
        context.Scope = scope.ServiceProvider;
        run = Start(context);
    }

    internal bool IsCompleted => run.IsCompleted;

    /// <summary>What the function or its middleware threw.</summary>
    internal Exception? Failure => run switch
    {
        { Exception.InnerException: { } failure } => ReadableFailure.Of(failure),
        { IsCanceled: true } => new TaskCanceledException(run),
        _ => null,
    };

    internal object? Result => context.Result;

    internal static OrchestratorCall Begin(InvocationContext context) => new(context);

    /// <summary>Ends the span and the scope; code that still waits is never continued.</summary>
    /// <param name="foreignAccess">Told when the code ends all the same, later: something else than the replay has continued it.</param>
    internal void Abandon(Action foreignAccess)
    {
        if (!run.IsCompleted)
        {
            run.ContinueWith(
                static (_, state) => ((Action)state!)(),
                foreignAccess,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        HostTelemetry.Invoked(context, started, Failure);
        span?.Dispose();
        var disposal = scope.DisposeAsync();
        if (!disposal.IsCompletedSuccessfully)
        {
            // A scoped service that ends asynchronously must not hold up the turn, nor fail it.
            _ = disposal.AsTask();
        }
    }

    private static Task Start(InvocationContext context)
    {
        try
        {
            return context.Replica.Pipeline(context);
        }
        catch (Exception failure)
        {
            return Task.FromException(failure);
        }
    }
}
