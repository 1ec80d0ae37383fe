using EGov.Identity.Errors;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Accounts.Administration;

/// <summary>An operator gives a person an office with an agency, in the place of the one that they had there.</summary>
internal sealed class GiveOffice(AccountAdministration administration, IAgencyRegistry agencies, TimeProvider clock)
{
    private const int LongestTitle = 200;

    /// <summary>What somebody can be for an agency.</summary>
    private static readonly string[] Roles = [Callers.Official, Callers.Leader, Callers.Operator, Callers.Auditor];

    [Function(nameof(GiveOffice))]
    [Allow(Callers.Operator)]
    [Takes<OfficeRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<AccountView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/accounts/{number}/offices")] HttpRequest request,
        string number,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<OfficeRequest>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await OfficeOfAsync(body.Value, cancellation)).Succeeded(out var office, out error))
        {
            return error.ToProblem(request);
        }

        return await administration.ChangeAsync(
            request, number, (caller, account) => account.GiveOffice(office, clock.GetUtcNow(), caller.Id), null, cancellation);
    }

    private async Task<Result<Office>> OfficeOfAsync(OfficeRequest asked, CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().DateInVietnam();
        var from = asked.From ?? today;
        var agency = await agencies.FindOnAsync(asked.Agency, today, cancellation);
        List<FieldError?> faults =
        [
            agency is null ? IdentityErrors.OfficeAgency.At("/agency") : null,
            asked.Roles.Count == 0 || asked.Roles.Except(Roles).Any() || asked.Roles.Distinct().Count() < asked.Roles.Count
                ? IdentityErrors.OfficeRoles.At("/roles", string.Join(", ", Roles))
                : null,
            PlainText.IsBlank(asked.Title) || asked.Title.Length > LongestTitle || PlainText.FaultOf(asked.Title, lines: false) is not null
                ? PlatformErrors.FieldNoText.At("/title", LongestTitle)
                : null,
            asked.Until < from ? IdentityErrors.OfficeDays.At("/until") : null,
        ];
        return faults.OfType<FieldError>().ToList() is { Count: > 0 } wrong
            ? PlatformErrors.InvalidFields.For(wrong)
            : new Office(agency!.Id, asked.Roles, asked.Title.Trim(), from, asked.Until);
    }
}

/// <param name="Agency">The agency, by its registry id or any of its codes.</param>
/// <param name="Roles">One or more of official, leader, operator and auditor.</param>
/// <param name="Title">As it stands below the name.</param>
/// <param name="From">The first day; today when left out.</param>
/// <param name="Until">The last day; without end when left out.</param>
internal sealed record OfficeRequest(string Agency, IReadOnlyList<string> Roles, string Title, DateOnly? From = null, DateOnly? Until = null);
