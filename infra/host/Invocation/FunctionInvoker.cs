using EmbeddedFunctions.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Invocation;

/// <summary>Runs one invocation: span, scope, time limit, the app's middleware, the function.</summary>
internal sealed class FunctionInvoker(TimeProvider clock, CancellationToken stopping)
{
    /// <summary>Runs the invocation and gives the function's value. What the function or its middleware throws comes out as it is.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="cancellation">Ends when the work is no longer wanted.</param>
    /// <exception cref="TimeoutException">The function took longer than <c>functionTimeout</c> and ended on its cancellation.</exception>
    internal async ValueTask<object?> InvokeAsync(InvocationContext context, CancellationToken cancellation)
    {
        using var span = HostTelemetry.StartInvocation(context);
        var started = HostTelemetry.Timestamp();
        using var limit = new InvocationLimit(context.Function.Timeout, clock, cancellation, stopping);
        context.CancelWith(limit.Token);
        var scope = context.Replica.Scopes.CreateAsyncScope();
        try
        {
            context.Scope = scope.ServiceProvider;
            await context.Replica.Pipeline(context).ConfigureAwait(false);
            if (context.AnswerAsync is { } answer)
            {
                await answer(context).ConfigureAwait(false);
            }

            HostTelemetry.Invoked(context, started, null);
            return context.Result;
        }
        catch (OperationCanceledException failure) when (limit.Reached)
        {
            var timeout = new TimeoutException(
                $"{context.Function} took longer than the {context.Function.Timeout} that functionTimeout allows.", failure);
            HostTelemetry.Invoked(context, started, timeout);
            throw timeout;
        }
        catch (Exception failure)
        {
            HostTelemetry.Invoked(context, started, failure);
            throw;
        }
        finally
        {
            await scope.DisposeAsync().ConfigureAwait(false);
        }
    }
}
