using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Upstream;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Own;

/// <summary>
/// Asks people to prove themselves again before something that an open browser is not enough for: by their password, or, where the account has
/// none, by having signed in with their e-ID just now.
/// </summary>
internal sealed class OwnProof(PasswordDesk passwords, LinkDesk links)
{
    /// <summary>The form with the field that the account wants filled for it.</summary>
    public static FormPage FieldIn(FormPage page, Account account) => account.Password is null ? page : page.Field(AccountFields.PresentPassword);

    /// <summary>Why the person has not; null when they have.</summary>
    public async Task<Error?> AskAsync(Person person, FormFields fields, CancellationToken cancellation)
    {
        if (person.Account.Password is null)
        {
            return await links.IsSignedInAsync(person.Call.Request, person.Number, cancellation) ? null : IdentityErrors.ProofOld.With();
        }

        var field = AccountFields.PresentPassword.Name;
        return (await passwords.ProveAgainAsync(person.Call.Request, person.Number, fields[field], field, cancellation)).Succeeded(out _, out var error) ? null : error;
    }
}
