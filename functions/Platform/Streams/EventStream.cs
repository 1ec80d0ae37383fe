using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EGov.Platform.Streams;

/// <summary>
/// An answer that tells what is there and goes on telling what comes, until its time is up, the caller goes or may not read any more. Every
/// comment is a look at the view, too, so that a change that was not told is late, never lost.
/// </summary>
/// <typeparam name="T">What is told.</typeparam>
public sealed class EventStream<T> : IResult
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(Limits.StreamCommentSeconds);

    private readonly ViewListener listener;
    private readonly ReadAfter<T> read;
    private readonly TimeProvider clock;
    private readonly DateTimeOffset closes;
    private readonly TimeSpan merged;
    private long after;

    internal EventStream(
        ViewListener listener, ReadAfter<T> read, StreamRequest request, DateTimeOffset closes, TimeProvider clock, TimeSpan merged)
    {
        this.listener = listener;
        this.read = read;
        this.clock = clock;
        this.closes = closes;
        this.merged = merged;
        after = request.After;
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        using var listening = listener;
        var response = httpContext.Response;
        response.ContentType = StreamRequest.EventStreamType;
        response.Headers.CacheControl = "no-store";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        EventFrames.WriteBeginning(response.BodyWriter);
        try
        {
            await FollowAsync(response, httpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone, which is how most streams end.
        }
    }

    private async Task FollowAsync(HttpResponse response, CancellationToken cancellation)
    {
        while (await read(after, cancellation).ConfigureAwait(false) is { } news)
        {
            foreach (var placed in news)
            {
                EventFrames.Write(response.BodyWriter, placed);
                after = placed.Sequence;
            }

            await response.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
            var left = closes - clock.GetUtcNow();
            if (left <= TimeSpan.Zero || listener.IsEnding)
            {
                return;
            }

            if (news.Count > 0 && merged > TimeSpan.Zero)
            {
                // What changes meanwhile is told together afterwards.
                await Task.Delay(left < merged ? left : merged, clock, cancellation).ConfigureAwait(false);
            }

            if (!await listener.WaitAsync(left < Silence ? left : Silence, cancellation).ConfigureAwait(false) && !listener.IsEnding)
            {
                EventFrames.WriteComment(response.BodyWriter);
            }
        }
    }
}
