using System.Runtime.CompilerServices;
using EGov.Exchange.Systems;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;

namespace EGov.Exchange.Push;

/// <summary>
/// The systems that agencies have connected; the lists say which there are, each system itself how it is told now. One of an agency is sent what comes,
/// so that nothing is sent twice.
/// </summary>
internal sealed class SystemPushTargets(SystemDesk desk, ViewReader views) : IPushTargets
{
    public async Task<PushTarget?> FindAsync(string system, CancellationToken cancellation)
    {
        if (await desk.FindAsync(system, cancellation) is not { } found)
        {
            return null;
        }

        var target = Of(found);
        return target.IsOn && await OfAgencyAsync(target.Agency, cancellation) is { } first && first.System != system
            ? target with { IsOn = false }
            : target;
    }

    public async Task<PushTarget?> OfAgencyAsync(string agency, CancellationToken cancellation) =>
        await desk.ToldOfAsync(agency, cancellation) is { } system ? Of(system) : null;

    public async IAsyncEnumerable<PushTarget> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var from = string.Empty; ;)
        {
            var page = await views.ListAsync(SystemList.ProjectionName, SystemList.All, new(from, Limits.ListLength), cancellation);
            foreach (var row in page.Rows.Select(row => PlatformJson.Read<SystemRow>(row.Content)).Where(row => Of(row.System).IsOn))
            {
                if (await FindAsync(row.Id, cancellation) is { IsOn: true } target)
                {
                    yield return target;
                }
            }

            if (page.Cursor is null)
            {
                yield break;
            }

            // No id has a letter below the space.
            from = page.Rows[^1].Id + " ";
        }
    }

    public async Task<IReadOnlyList<byte[]>> SecretsOfAsync(PushTarget target, CancellationToken cancellation) =>
        await desk.FindAsync(target.System, cancellation) is { } system ? await desk.PushSecretsOfAsync(system, cancellation) : [];

    private static PushTarget Of(ConnectedSystem system) => new(
        system.Id,
        system.Agency,
        system.Push is { } push && Uri.TryCreate(push.Address, UriKind.Absolute, out var address) ? address : null,
        system.Push is { Sends: PushedContent.Packet },
        system.IsTold);
}
