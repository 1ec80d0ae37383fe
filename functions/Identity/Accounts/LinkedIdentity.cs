using EGov.Identity.Errors;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts;

/// <summary>An identity of the e-ID provider that signs in with an account.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="TechId">Its lasting name for the identity.</param>
/// <param name="Business">The enterprise code, where the identity is a business's that the person signs in for; null for their own.</param>
/// <param name="At">When it was linked.</param>
internal sealed record LinkedIdentity(string Issuer, string TechId, string? Business, DateTimeOffset At)
{
    /// <summary>The most identities of one account: a person may represent many businesses.</summary>
    public const int Most = 50;

    /// <summary>Of a provider an account has one identity of the person, and one for each business.</summary>
    internal static Result<IReadOnlyList<AccountEvent>> Decide(Account account, IdentityLinked linked, bool isOperator)
    {
        if (account.IsLinkedTo(linked.Issuer, linked.TechId) && !linked.CredentialsTaken)
        {
            return Array.Empty<AccountEvent>();
        }

        var all = account.Identities ?? [];
        var inPlace = all.FirstOrDefault(each => each.Issuer == linked.Issuer && each.Business == linked.Business && each.TechId != linked.TechId);
        return inPlace is null ? all.Count < Most ? new AccountEvent[] { linked } : IdentityErrors.EidLinkedElsewhere.With(linked.TechId)
            : isOperator ? new AccountEvent[] { new IdentityUnlinked(linked.At, linked.By, inPlace.Issuer, inPlace.TechId), linked }
            : IdentityErrors.EidLinkedElsewhere.With(linked.TechId);
    }

    /// <summary>Of the person's own identity the register's data take the place of what was stated.</summary>
    internal static Account Fold(Account account, IdentityLinked linked)
    {
        var after = account with { Identities = [.. Without(account, linked.Issuer, linked.TechId), new(linked.Issuer, linked.TechId, linked.Business, linked.At)] };
        if (linked.Business is null)
        {
            after = after with
            {
                TechId = linked.TechId,
                FullName = linked.FullName,
                BirthDate = linked.BirthDate,
                IdentityProof = Math.Max(account.IdentityProof, linked.IdentityProof),
            };
        }

        return linked.CredentialsTaken
            ? after with { Password = null, OneTimeSecret = null, Passkeys = null, Email = null, Phone = null, ContactsSince = linked.At, LostSince = null }
            : after;
    }

    internal static Account Fold(Account account, IdentityUnlinked unlinked) => account with
    {
        Identities = [.. Without(account, unlinked.Issuer, unlinked.TechId)],
        TechId = account.TechId == unlinked.TechId ? null : account.TechId,
    };

    private static IEnumerable<LinkedIdentity> Without(Account account, string issuer, string techId) =>
        (account.Identities ?? []).Where(each => each.Issuer != issuer || each.TechId != techId);
}
