using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports.Profiles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Imports;

/// <summary>Lists the profiles by which files are read.</summary>
internal sealed class ListImportProfiles(ProfileBook profiles)
{
    [Function(nameof(ListImportProfiles))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public Ok<Listing<ImportProfileView>> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/import-profiles")] HttpRequest request)
    {
        var language = request.LanguageOf();
        return TypedResults.Ok(new Listing<ImportProfileView>([.. profiles.All.Select(profile => ImportProfileView.Of(profile, language))], null));
    }
}

/// <summary>A profile as it is shown.</summary>
/// <param name="Code">By which an import names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What else is to be known of it; left out when nothing is.</param>
/// <param name="Dataset">The dataset of all values; left out when each measure's own is meant.</param>
/// <param name="Agencies">The registry ids of the agencies that import by it.</param>
/// <param name="MediaTypes">In which formats files come.</param>
/// <param name="Columns">The columns that are read; of several names for one the first.</param>
internal sealed record ImportProfileView(
    string Code, string Name, string? Note, string? Dataset, IReadOnlyList<string> Agencies, IReadOnlyList<string> MediaTypes, IReadOnlyList<string> Columns)
{
    public static ImportProfileView Of(ImportProfile profile, Language language) => new(
        profile.Code,
        profile.Name.In(language),
        profile.Note?.In(language),
        profile.Dataset,
        profile.Agencies,
        [.. profile.Formats.Select(DataMediaTypes.Written)],
        [.. profile.Keys.Select(key => key.Columns[0]), profile.Period.Columns[0], .. profile.Values.Select(value => value.Column)]);
}
