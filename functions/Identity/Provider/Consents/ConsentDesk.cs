using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Identity.Provider.Consents;

/// <summary>Finds, takes and takes back people's consents.</summary>
internal sealed class ConsentDesk(AggregateStore<Consent, ConsentEvent> consents, TimeProvider clock)
{
    /// <summary>Whether the person has consented to all that is asked for; after it was asked for, where the client wants to be sure.</summary>
    public async Task<bool> CoversAsync(string account, Interaction interaction, CancellationToken cancellation) =>
        await consents.FindAsync(Consent.AggregateId(account, interaction.Client), cancellation) is { State: var consent }
        && !interaction.Scopes.Except(consent.Scopes, StringComparer.Ordinal).Any()
        && (!interaction.Prompts.Contains("consent", StringComparer.Ordinal) || consent.GivenAt >= interaction.At);

    /// <summary>Takes the person's consent.</summary>
    public async Task<Error?> GiveAsync(string account, string client, IReadOnlyList<string> scopes, CancellationToken cancellation)
    {
        var id = Consent.AggregateId(account, client);
        var now = clock.GetUtcNow();
        var given = await consents.CreateAsync(id, [new ConsentGiven(now, account, client, scopes)], cancellation);
        if (given.Succeeded(out var there, out var error) && (there.State.GivenAt != now || scopes.Except(there.State.Scopes, StringComparer.Ordinal).Any()))
        {
            given = await consents.ChangeAsync(id, null, consent => consent.Give(scopes, now), cancellation);
        }

        return given.Succeeded(out _, out error) ? null : error;
    }
}
