using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Push;

/// <summary>Keeps how the sending to each system goes.</summary>
internal sealed class PushChannels(AggregateStore<PushChannel, PushEvent> channels, TimeProvider clock)
{
    /// <summary>How it goes with a system; null while nothing was ever sent there.</summary>
    public async Task<PushChannel?> FindAsync(string system, CancellationToken cancellation) =>
        (await channels.FindAsync(PushChannel.AggregateId(system), cancellation))?.State;

    /// <summary>How it goes with a system, from now on at the latest.</summary>
    public async Task<PushChannel> OpenAsync(PushTarget target, CancellationToken cancellation) =>
        await FindAsync(target.System, cancellation) ?? Done(await channels.CreateAsync(
            PushChannel.AggregateId(target.System), [new PushBegun(clock.GetUtcNow(), SystemActor.Id, target.System, target.Agency)], cancellation));

    /// <summary>Notes what only paces the sending.</summary>
    public async Task<PushChannel> NoteAsync(string system, Func<PushChannel, PushChannel> note, CancellationToken cancellation) =>
        Done(await channels.NoteAsync(PushChannel.AggregateId(system), channel => note(channel), cancellation));

    /// <summary>Lets the channel say what somebody must hear of.</summary>
    public async Task<PushChannel> ChangeAsync(
        string system, Func<PushChannel, Result<IReadOnlyList<PushEvent>>> decide, CancellationToken cancellation) =>
        Done(await channels.ChangeAsync(PushChannel.AggregateId(system), null, decide, cancellation));

    private static PushChannel Done(Result<Aggregate<PushChannel>> result) => result.Succeeded(out var channel, out var error)
        ? channel.State
        : throw new InvalidOperationException($"How a push goes cannot be noted: {error.DetailIn(Language.English)}");
}
