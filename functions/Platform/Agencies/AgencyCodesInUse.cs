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
    private readonly Dictionary<string, List<Holder>> ofFile = new(StringComparer.Ordinal);

    /// <summary>Reads who has the codes of some agencies in the registry; those that are read together had better stand on one page.</summary>
    internal async Task ReadAsync(IReadOnlyList<Agency> agencies, CancellationToken cancellation)
    {
        var codes = agencies.SelectMany(AgencyLookup.SchemeCodesOf).ToHashSet(StringComparer.Ordinal);
        var found = await registry.WithCodesAsync(codes, cancellation).ConfigureAwait(false);
        foreach (var (code, holders) in found
            .SelectMany(agency => AgencyLookup.SchemeCodesOf(agency).Where(codes.Contains).Select(code => (Code: code, Holder: Holder.Of(agency))))
            .GroupBy(pair => pair.Code, pair => pair.Holder, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToList())))
        {
            registered[code] = holders;
        }
    }

    /// <summary>Lets go of what was read of the registry; the file's own stays.</summary>
    internal void Forget() => registered.Clear();

    /// <summary>Takes note of a row of the file.</summary>
    internal void Take(Agency agency)
    {
        foreach (var code in AgencyLookup.SchemeCodesOf(agency))
        {
            if (!ofFile.TryGetValue(code, out var holders))
            {
                ofFile.Add(code, holders = new(1));
            }

            holders.Add(Holder.Of(agency));
        }
    }

    /// <summary>Why the agency cannot have its codes; null when it can.</summary>
    /// <param name="agency">The agency, whose codes were read.</param>
    /// <param name="isOfFile">Whether the file has said what becomes of an agency: what the registry says of it counts no more.</param>
    internal Error? RefusalOf(Agency agency, Func<string, bool> isOfFile)
    {
        foreach (var code in AgencyLookup.SchemeCodesOf(agency))
        {
            var others = ofFile.GetValueOrDefault(code, [])
                .Concat(registered.GetValueOrDefault(code, []).Where(holder => holder.Id != agency.Id && !isOfFile(holder.Id)));
            if (others.FirstOrDefault(other => other.Meets(agency)) is { } other)
            {
                return PlatformErrors.AgencyCodeTaken.With(code, other.Id);
            }
        }

        return null;
    }

    private sealed record Holder(string Id, DateOnly From, DateOnly To)
    {
        public static Holder Of(Agency agency) => new(agency.Id, agency.From, agency.To ?? DateOnly.MaxValue);

        public bool Meets(Agency agency) => From <= (agency.To ?? DateOnly.MaxValue) && agency.From <= To;
    }
}
