using EmbeddedFunctions.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Invocation;

/// <summary>Runs one invocation: span, scope, time limit, the app's middleware, the function.</summary>
internal sealed class FunctionInvoker(TimeProvider clock, ILogger log, CancellationToken stopping)
{
    /// <summary>Runs the invocation and gives the function's value. What the function or its middleware throws comes out as it is.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="cancellation">Ends when the work is no longer wanted.</param>
    /// <exception cref="TimeoutException">The function took longer than <c>functionTimeout</c>, however it ended in the end.</exception>
    /// <exception cref="UnreadableFailureException">What the function threw cannot be read.</exception>
    internal async ValueTask<object?> InvokeAsync(InvocationContext context, CancellationToken cancellation)
    {
        using var span = HostTelemetry.StartInvocation(context);
        var started = HostTelemetry.Timestamp();
        using var limit = new InvocationLimit(context.Function, clock, log, cancellation, stopping);
        context.CancelWith(limit.Token);
        try
        {
            var scope = context.Replica.Scopes.CreateAsyncScope();
            try
            {
                context.Scope = scope.ServiceProvider;
                await context.Replica.Pipeline(context).ConfigureAwait(false);
                limit.RequireNotReached(null);
                if (context.AnswerAsync is { } answer)
                {
                    await answer(context).ConfigureAwait(false);
                }
            }
            catch (Exception failure) when (limit.Reached && failure is not TimeoutException)
            {
                limit.RequireNotReached(failure);
            }
            finally
            {
                await scope.DisposeAsync().ConfigureAwait(false);
            }

            HostTelemetry.Invoked(context, started, null);
            return context.Result;
        }
        catch (Exception failure)
        {
            var readable = ReadableFailure.Of(failure);
            HostTelemetry.Invoked(context, started, readable);
            if (readable == failure)
            {
                throw;
            }

            throw readable;
        }
    }
}
