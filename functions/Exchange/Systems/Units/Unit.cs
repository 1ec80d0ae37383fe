using EGov.Exchange.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Systems.Units;

/// <summary>A unit that came into the registry because its agency's system registered it.</summary>
/// <param name="Id">Its registry id.</param>
/// <param name="Owner">The registry id of the agency whose system registered it.</param>
/// <param name="Details">What the system says of it.</param>
/// <param name="From">The first day on which it exists.</param>
/// <param name="LastDay">The last; null while it has not ended.</param>
internal sealed record Unit(string Id, string Owner, UnitDetails Details, DateOnly From, DateOnly? LastDay = null) : IAggregateState<Unit, UnitEvent>
{
    public static string Kind => "unit";

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Unit Fold(Unit? state, UnitEvent happened) => happened switch
    {
        UnitRegistered first => new(first.Unit, first.Owner, first.Details, state?.From ?? first.At.DateInVietnam()),
        UnitChanged changed => state! with { Details = changed.Details },
        UnitEnded ended => state! with { LastDay = ended.LastDay },
        _ => throw new InvalidOperationException($"A unit cannot take {happened.GetType().Name}."),
    };

    /// <summary>Takes what the system says of it now; one that had ended goes on as the same.</summary>
    public Result<IReadOnlyList<UnitEvent>> Register(string owner, UnitDetails details, DateTimeOffset at, string by) =>
        owner != Owner ? ExchangeErrors.UnitOfRegistry.With(details.Code)
        : LastDay is not null ? Happened(new UnitRegistered(at, by, Id, owner, details))
        : details == Details ? Array.Empty<UnitEvent>() : Happened(new UnitChanged(at, by, details));

    /// <summary>
    /// Ends it: with yesterday, so that nothing reaches it any more from now on; with today when it has existed since today only. Ended already,
    /// nothing changes.
    /// </summary>
    public Result<IReadOnlyList<UnitEvent>> End(string owner, DateTimeOffset at, string by)
    {
        var today = at.DateInVietnam();
        return owner != Owner ? ExchangeErrors.UnitOfRegistry.With(Details.Code)
            : LastDay is not null ? Array.Empty<UnitEvent>()
            : Happened(new UnitEnded(at, by, From < today ? today.AddDays(-1) : today));
    }

    private static Result<IReadOnlyList<UnitEvent>> Happened(UnitEvent happened) => new[] { happened };
}

/// <summary>What a system says of a unit.</summary>
/// <param name="Code">Its code as the system wrote it, in either scheme.</param>
/// <param name="Parent">The registry id of the body directly above it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reference">The id that it has in the system; null when it said none.</param>
/// <param name="Mail">Where letters to it go; null when it said none.</param>
/// <param name="Mobile">Its mobile telephone; null when it said none.</param>
/// <param name="Fax">Its fax; null when it said none.</param>
internal sealed record UnitDetails(
    string Code, string Parent, string Name, string? Reference = null, string? Mail = null, string? Mobile = null, string? Fax = null);
