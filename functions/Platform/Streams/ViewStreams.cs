using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Streams;

/// <summary>Lets callers follow a partition of the views: by a stream, or by lists that wait for news.</summary>
public sealed class ViewStreams(ViewFeed feed, TimeProvider clock)
{
    private const string ComeBackSeconds = "10";

    /// <summary>A stream of what comes after the request's place. It ends with the caller's token at the latest.</summary>
    /// <param name="request">The request.</param>
    /// <param name="partition">The partition of the views that it follows.</param>
    /// <param name="wanted">From where.</param>
    /// <param name="read">Reads what is new.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="merged">At most one telling in so much time: what changes within it is told together. Zero tells at once.</param>
    public async Task<Result<EventStream<T>>> OpenAsync<T>(
        HttpRequest request, string partition, StreamRequest wanted, ReadAfter<T> read, CancellationToken cancellation, TimeSpan merged = default)
    {
        var closes = clock.GetUtcNow().AddSeconds(Limits.StreamSeconds);
        if (request.Caller().Expires is { } expires && expires < closes)
        {
            closes = expires;
        }

        return Told(request, await feed.ListenAsync(request.Caller().KeyHolder, partition, cancellation).ConfigureAwait(false))
            .Select(listener => new EventStream<T>(listener, read, wanted, closes, clock, merged));
    }

    /// <summary>What comes after the request's place; when nothing does yet and the request would wait, what comes within that time.</summary>
    public async Task<Result<IReadOnlyList<Placed<T>>>> ListAsync<T>(
        HttpRequest request, string partition, StreamRequest wanted, ReadAfter<T> read, CancellationToken cancellation)
    {
        if (wanted.Wait == TimeSpan.Zero)
        {
            return Result(await read(wanted.After, cancellation).ConfigureAwait(false));
        }

        if (!Told(request, await feed.ListenAsync(request.Caller().KeyHolder, partition, cancellation).ConfigureAwait(false)).Succeeded(out var listener, out var error))
        {
            return error;
        }

        using (listener)
        {
            var ends = clock.GetUtcNow() + wanted.Wait;
            while (true)
            {
                var news = await read(wanted.After, cancellation).ConfigureAwait(false);
                var left = ends - clock.GetUtcNow();
                if (news is not { Count: 0 } || left <= TimeSpan.Zero || listener.IsEnding)
                {
                    return Result(news);
                }

                await listener.WaitAsync(left, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static Result<IReadOnlyList<Placed<T>>> Result<T>(IReadOnlyList<Placed<T>>? news) => news?.ToList() ?? [];

    private static Result<ViewListener> Told(HttpRequest request, Result<ViewListener> listening)
    {
        if (!listening.Succeeded(out _, out _))
        {
            request.HttpContext.Response.Headers.RetryAfter = ComeBackSeconds;
        }

        return listening;
    }
}
