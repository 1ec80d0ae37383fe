using Microsoft.Extensions.Logging;

namespace EGov.Platform.Access;

/// <summary>
/// The latest answer to a question to the identity provider. Of many who need it at once one asks, and nobody asks again before a while has
/// passed. An answer that could not be had anew stays good for some time, then there is none.
/// </summary>
/// <typeparam name="T">What is answered.</typeparam>
/// <param name="ask">Asks the provider; throws <see cref="IdentityProviderException"/> when it does not answer as it should.</param>
/// <param name="pause">Nobody asks again before.</param>
/// <param name="good">So old an answer may be.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Is told when the provider does not answer.</param>
public sealed class LatestAnswer<T>(
    Func<CancellationToken, Task<T>> ask, TimeSpan pause, TimeSpan good, TimeProvider clock, ILogger logger)
    where T : class
{
    private readonly Lock gate = new();
    private T? answer;
    private DateTimeOffset answeredAt;
    private DateTimeOffset? askedAt;
    private Task? asking;
    private bool failed;

    /// <summary>Whether the provider did not answer when it was asked last.</summary>
    public bool HasFailed
    {
        get
        {
            lock (gate)
            {
                return failed;
            }
        }
    }

    /// <summary>The answer, or null when none is good.</summary>
    /// <param name="fresh">An answer that is older is asked for anew.</param>
    /// <param name="cancellation">Ends the wait, not the question, for which others may wait too.</param>
    public async ValueTask<T?> GetAsync(TimeSpan fresh, CancellationToken cancellation)
    {
        Task? running;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (answer is not null && IsWithin(fresh, answeredAt, now))
            {
                return answer;
            }

            if (asking is null && !(askedAt is { } last && IsWithin(pause, last, now)))
            {
                askedAt = now;
                asking = Task.Run(() => AskAsync(now), CancellationToken.None);
            }

            running = asking;
        }

        if (running is not null)
        {
            await running.WaitAsync(cancellation).ConfigureAwait(false);
        }

        lock (gate)
        {
            return answer is not null && IsWithin(good, answeredAt, clock.GetUtcNow()) ? answer : null;
        }
    }

    private async Task AskAsync(DateTimeOffset at)
    {
        T? got = null;
        try
        {
            got = await ask(CancellationToken.None).ConfigureAwait(false);
        }
        catch (IdentityProviderException failure)
        {
            logger.LogWarning(failure, "The identity provider cannot be asked.");
        }
        finally
        {
            lock (gate)
            {
                asking = null;
                failed = got is null;
                (answer, answeredAt) = got is null ? (answer, answeredAt) : (got, at);
            }
        }
    }

    /// <summary>A clock that was set back proves no answer fresh.</summary>
    private static bool IsWithin(TimeSpan span, DateTimeOffset from, DateTimeOffset now) => from <= now && now - from < span;
}
