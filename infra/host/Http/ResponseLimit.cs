using EmbeddedFunctions.Hosting;
using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.Http;

/// <summary>Ends a response that takes longer than the host allows, as Azure's front end does after 230 s.</summary>
internal sealed class ResponseLimit : IDisposable
{
    // Never disposed: the timer may fire while the request ends, and a source without a wait handle holds nothing.
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration caller;
    private readonly ITimer timer;

    internal ResponseLimit(HostCore core, HttpContext http)
    {
        source = new CancellationTokenSource();
        caller = http.RequestAborted.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
        timer = core.Clock.CreateTimer(static state => ((ResponseLimit)state!).Reach(), this, core.Options.ResponseLimit, Timeout.InfiniteTimeSpan);
    }

    internal CancellationToken Token => source.Token;

    internal bool Reached { get; private set; }

    public void Dispose()
    {
        timer.Dispose();
        caller.Dispose();
    }

    private void Reach()
    {
        Reached = true;
        source.Cancel();
    }
}
