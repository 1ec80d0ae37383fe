using System.Collections.Concurrent;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Agencies;

/// <summary>
/// Who has which code of QCVN 102 or Decision 20 and when, by the rows of a file that were taken and by the registry: on no day have two agencies
/// the same, for then it would name neither.
/// </summary>
internal sealed class AgencyCodesInUse(AgencyRegistry registry)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Holder>> registered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Days> ofFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Holder>> byOtherIds = new(StringComparer.Ordinal);

    /// <summary>Reads who has the codes of some agencies in the registry; those that are read together had better stand on one page.</summary>
    /// <param name="agencies">The agencies.</param>
    /// <param name="shippedOnly">Whether nothing was imported that would have to be looked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task ReadAsync(IReadOnlyList<Agency> agencies, bool shippedOnly, CancellationToken cancellation)
    {
        var codes = agencies.SelectMany(AgencyLookup.SchemeCodesOf).ToHashSet(StringComparer.Ordinal);
        var found = shippedOnly
            ? codes.SelectMany(ShippedAgencies.Current.WithTerm)
            : await registry.WithCodesAsync(codes, cancellation).ConfigureAwait(false);
        foreach (var holders in found
            .SelectMany(agency => AgencyLookup.SchemeCodesOf(agency).Where(codes.Contains).Select(code => (Code: code, Holder: Holder.Of(agency))))
            .GroupBy(pair => pair.Code, pair => pair.Holder, StringComparer.Ordinal))
        {
            registered[holders.Key] = [.. holders];
        }
    }

    /// <summary>Lets go of what was read of the registry; the file's own stays.</summary>
    internal void Forget() => registered.Clear();

    /// <summary>Takes note of a row of the file. Most agencies go by their code, so that it is their days alone that are held.</summary>
    internal void Take(Agency agency)
    {
        foreach (var code in AgencyLookup.SchemeCodesOf(agency))
        {
            if (code == agency.Id)
            {
                ofFile.Add(agency.Id, Days.Of(agency));
            }
            else if (byOtherIds.TryGetValue(code, out var holders))
            {
                holders.Add(Holder.Of(agency));
            }
            else
            {
                byOtherIds.Add(code, [Holder.Of(agency)]);
            }
        }
    }

    /// <summary>Why the agency cannot have its codes; null when it can.</summary>
    /// <param name="agency">The agency, whose codes were read.</param>
    /// <param name="isOfFile">Whether the file has said what becomes of an agency: what the registry says of it counts no more.</param>
    internal Error? RefusalOf(Agency agency, Func<string, bool> isOfFile)
    {
        var days = Days.Of(agency);
        foreach (var code in AgencyLookup.SchemeCodesOf(agency))
        {
            if ((OfFile(code, agency.Id, days) ?? OfRegistry(code, agency.Id, days, isOfFile)) is { } other)
            {
                return PlatformErrors.AgencyCodeTaken.With(code, other);
            }
        }

        return null;
    }

    /// <summary>Another agency that has the code on one of the days, by the file.</summary>
    private string? OfFile(string code, string id, Days days) =>
        byOtherIds.GetValueOrDefault(code)?.Find(other => other.Days.Meet(days))?.Id
        ?? (code != id && ofFile.TryGetValue(code, out var held) && held.Meet(days) ? code : null);

    private string? OfRegistry(string code, string id, Days days, Func<string, bool> isOfFile) => registered.TryGetValue(code, out var holders)
        ? holders.FirstOrDefault(other => other.Id != id && !isOfFile(other.Id) && other.Days.Meet(days))?.Id
        : null;

    private sealed record Holder(string Id, Days Days)
    {
        public static Holder Of(Agency agency) => new(agency.Id, Days.Of(agency));
    }

    private readonly record struct Days(DateOnly From, DateOnly To)
    {
        public static Days Of(Agency agency) => new(agency.From, agency.To ?? DateOnly.MaxValue);

        public bool Meet(Days other) => From <= other.To && other.From <= To;
    }
}
