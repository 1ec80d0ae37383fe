using EGov.Identity.Accounts;
using EGov.Identity.Capacities;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Sessions;
using EGov.Platform.Aggregates;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Provider.Authorization;

/// <summary>The page on which a person chooses in which capacity they act.</summary>
internal sealed class ChoicePage(
    Interactions interactions, SessionDesk sessions, AggregateStore<Account, AccountEvent> accounts, CapacityDesk capacities, FormGuard guard)
{
    /// <summary>The path below the issuer.</summary>
    public const string Path = "choose";

    /// <summary>The field with the capacity's key.</summary>
    public const string Field = "acting_as";

    private static readonly Text Title = new("Bạn thực hiện với tư cách nào?", "In which capacity do you act?");
    private static readonly Text Until = new("đến", "until");
    private static readonly Text Button = new("Tiếp tục", "Continue");

    /// <summary>Shows what there is to choose from.</summary>
    public async Task<Results<SeeOther, HtmlPage>> ShowAsync(PageCall call, CancellationToken cancellation, Error? wrong = null)
    {
        if (!(await interactions.FindAsync(call.Interaction ?? string.Empty, cancellation)).Succeeded(out var interaction, out var error))
        {
            return call.Refuse(error);
        }

        if (await AccountAsync(call.Request, cancellation) is not { } account)
        {
            return new SeeOther(Crossroads.AddressOf(call));
        }

        var possible = await capacities.ListAsync(account, cancellation);

        var choices = string.Concat(possible.Select((capacity, index) =>
            $"""<label><input type="radio" name="{Field}" value="{Page.Encode(capacity.Key)}" required{(index == 0 ? " checked" : string.Empty)}> <span>{call.Say(capacity.Name)}{BoundsOf(call, capacity)}</span></label>"""));
        var summary = wrong is null ? string.Empty : $"""<div class="summary" role="alert"><p>{Page.Encode(wrong.DetailIn(call.Language))}</p></div>""";
        return Page.Of(
            Title,
            call.Language,
            $"""
            {summary}
            <form method="post" action="{Page.Encode(call.AddressOf(Path))}">
            {guard.FieldOf(call.Request)}
            <fieldset class="choice"><legend>{call.Say(Title)}</legend>{choices}</fieldset>
            <p><button>{call.Say(Button)}</button></p>
            </form>
            """,
            wrong?.Definition.Status ?? StatusCodes.Status200OK,
            interaction.RedirectUri);
    }

    /// <summary>Takes the choice and leads on.</summary>
    public async Task<Results<SeeOther, HtmlPage>> TakeAsync(PageCall call, CancellationToken cancellation)
    {
        if (!(await guard.ReadAsync(call.Request, cancellation)).Succeeded(out var form, out var error))
        {
            return call.Refuse(error);
        }

        if (await AccountAsync(call.Request, cancellation) is { } account)
        {
            if (await capacities.FindAsync(account, form[Field], cancellation) is not { } chosen)
            {
                return await ShowAsync(call, cancellation, IdentityErrors.CapacityRefused.With());
            }

            if (!await interactions.ChangeAsync(call.Interaction ?? string.Empty, kept => kept with { ActsFor = chosen.Key }, cancellation))
            {
                return call.Refuse(IdentityErrors.UnknownInteraction.With());
            }
        }

        return new SeeOther(Crossroads.AddressOf(call));
    }

    /// <summary>Several mandates of one person have one name.</summary>
    private static string BoundsOf(PageCall call, Capacity capacity) => capacity.Until is { } last
        ? Page.Encode(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $" ({string.Join(", ", capacity.Rights)}; {Until.In(call.Language)} {last:yyyy-MM-dd}{(capacity.Procedures is { } codes ? $"; {string.Join(", ", codes)}" : string.Empty)})"))
        : string.Empty;

    private async Task<Account?> AccountAsync(HttpRequest request, CancellationToken cancellation) =>
        await sessions.FindAsync(request, cancellation) is { } signedIn
        && await accounts.FindAsync(Account.AggregateId(signedIn.Session.Account), cancellation) is { } account
            ? account.State
            : null;
}
