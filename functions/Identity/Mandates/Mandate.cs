using System.Diagnostics;
using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Identity.Mandates;

/// <summary>That one person may act in the name of another, or of a business, within bounds (<c>ủy quyền</c>; Civil Code 2015, Article 138).</summary>
/// <param name="Principal">In whose name: a personal number or an enterprise code.</param>
/// <param name="GrantedBy">Who granted it: the principal, or who represents it by law.</param>
/// <param name="Agent">Who acts: a personal number.</param>
/// <param name="Rights">What they may do, of <see cref="MandateRights"/>.</param>
/// <param name="Procedures">For which procedures; null for all.</param>
/// <param name="From">The first day, in Viet Nam.</param>
/// <param name="Until">The last day.</param>
/// <param name="RevokedAt">When it was taken back or given up; null while it was not.</param>
internal sealed record Mandate(
    string Principal,
    string GrantedBy,
    string Agent,
    IReadOnlyList<string> Rights,
    IReadOnlyList<string>? Procedures,
    DateOnly From,
    DateOnly Until,
    DateTimeOffset GrantedAt,
    DateTimeOffset? RevokedAt = null)
    : IAggregateState<Mandate, MandateEvent>
{
    /// <summary>It lasts so many years at most.</summary>
    public const int MostYears = 3;

    /// <summary>It names so many procedures at most: its tokens carry them all.</summary>
    public const int MostProcedures = 50;

    /// <summary>So many mandates of one principal may be open at once.</summary>
    public const int MostOpen = 50;

    public static string Kind => "mandate";

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Mandate Fold(Mandate? state, MandateEvent happened) => happened switch
    {
        MandateGranted granted => new(
            granted.Principal, granted.By, granted.Agent, granted.Rights, granted.Procedures, granted.From, granted.Until, granted.At),
        MandateRevoked revoked => state! with { RevokedAt = revoked.At },
        _ => throw new UnreachableException($"A mandate does not know {happened.GetType()}."),
    };

    /// <summary>The first event of a mandate.</summary>
    /// <param name="principal">In whose name the agent is to act.</param>
    /// <param name="by">Who grants it.</param>
    /// <param name="wanted">To whom, what, and for how long.</param>
    /// <param name="at">Now.</param>
    public static Result<IReadOnlyList<MandateEvent>> Grant(string principal, string by, MandateRequest wanted, DateTimeOffset at)
    {
        var (from, until) = (wanted.From ?? at.DateInVietnam(), wanted.Until);
        IReadOnlyList<FieldError> wrong =
        [
            .. When(!PersonalNumber.HasShape(wanted.Agent), IdentityErrors.PersonalNumber.At("/agent")),
            .. When(wanted.Agent == principal || wanted.Agent == by, IdentityErrors.MandateAgent.At("/agent")),
            .. When(
                !IsSet(wanted.Rights, MandateRights.All.Count) || wanted.Rights.Except(MandateRights.All).Any(),
                IdentityErrors.MandateRights.At("/rights", string.Join(", ", MandateRights.All))),
            .. When(
                wanted.Procedures is { } codes && !(IsSet(codes, MostProcedures) && codes.All(Caller.IsId)),
                IdentityErrors.MandateProcedures.At("/procedures", MostProcedures)),
            .. When(until < from, IdentityErrors.UntilBeforeFrom.At("/until")),
            .. When(from < at.DateInVietnam() || IsTooLong(from, until), IdentityErrors.MandateTime.At("/until", MostYears)),
        ];
        return wrong.Count == 0
            ? new MandateEvent[] { new MandateGranted(at, by, principal, wanted.Agent, wanted.Rights, wanted.Procedures, from, until) }
            : PlatformErrors.InvalidFields.For(wrong);
    }

    /// <summary>Whether the agent may act by it on the day.</summary>
    public bool IsGoodOn(DateOnly day) => RevokedAt is null && From <= day && day <= Until;

    /// <summary>Ends it before its time. What is over already by its time stays so.</summary>
    public Result<IReadOnlyList<MandateEvent>> Revoke(string by, DateTimeOffset at)
    {
        if (RevokedAt is not null)
        {
            return Array.Empty<MandateEvent>();
        }

        return at.DateInVietnam() <= Until ? new MandateEvent[] { new MandateRevoked(at, by) } : IdentityErrors.MandateOver.With();
    }

    private static bool IsTooLong(DateOnly from, DateOnly until) => from.Year <= DateOnly.MaxValue.Year - MostYears && until >= from.AddYears(MostYears);

    private static bool IsSet(IReadOnlyList<string> texts, int most) =>
        texts.Count > 0 && texts.Count <= most && texts.Distinct(StringComparer.Ordinal).Count() == texts.Count;

    private static FieldError[] When(bool applies, FieldError error) => applies ? [error] : [];
}
