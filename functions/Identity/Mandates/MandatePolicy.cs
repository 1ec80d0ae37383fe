using EGov.Identity.Businesses;
using EGov.Identity.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Identity.Mandates;

/// <summary>Who may grant mandates in whose name, and who may see and end them.</summary>
internal sealed class MandatePolicy(AggregateStore<Business, BusinessEvent> businesses, TimeProvider clock)
{
    /// <summary>
    /// Why the caller may not grant in the name for which they act: an agent grants nothing, and who represents a business is asked of the
    /// business itself, for a token may be minutes old.
    /// </summary>
    public async Task<Error?> GrantAsync(Caller caller, CancellationToken cancellation)
    {
        if (caller.Mandate is not null)
        {
            return IdentityErrors.MandateOfMandate.With();
        }

        return caller.ActsFor is not { } code
            || (await businesses.FindAsync(Business.AggregateId(code), cancellation) is { State: var business }
                && business.IsRepresentedBy(caller.Id, clock.GetUtcNow().DateInVietnam()))
                ? null
                : PlatformErrors.NotAllowed.With();
    }

    /// <summary>Whether the caller is the principal, or represents it by law, or is the agent themselves.</summary>
    public static bool IsPartyTo(Caller caller, Mandate mandate) =>
        caller.Mandate is null && (mandate.Principal == caller.Party || (caller.ActsFor is null && mandate.Agent == caller.Id));
}
