using EGov.Identity.Clients;
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

    /// <summary>What the person lets the client have; null when they never let it have anything.</summary>
    public async Task<Consent?> FindAsync(string account, string client, CancellationToken cancellation) =>
        ClientRules.WrongId(client) is null ? (await consents.FindAsync(Consent.AggregateId(account, client), cancellation))?.State : null;

    /// <summary>Whether the person still lets the client have all of it.</summary>
    public async Task<bool> HoldsAsync(string account, string client, IReadOnlyList<string> scopes, CancellationToken cancellation) =>
        await FindAsync(account, client, cancellation) is { } consent && !scopes.Except(consent.Scopes, StringComparer.Ordinal).Any();

    /// <summary>Takes back what the person lets the client have; nothing happens where that is nothing.</summary>
    public async Task<Error?> WithdrawAsync(string account, string client, CancellationToken cancellation) =>
        await FindAsync(account, client, cancellation) is null
        || (await consents.ChangeAsync(Consent.AggregateId(account, client), null, consent => consent.Withdraw(clock.GetUtcNow()), cancellation))
            .Succeeded(out _, out var error)
            ? null
            : error;

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
