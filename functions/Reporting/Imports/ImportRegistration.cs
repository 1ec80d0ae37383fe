using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using EGov.Reporting.Imports.Checking;
using EGov.Reporting.Imports.Profiles;
using EGov.Reporting.Indicators.Wirings;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Imports;

/// <summary>Files of values on their way in.</summary>
internal static class ImportRegistration
{
    internal static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Import, ImportEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedImports>();
        services.AddImportProfiles();
        services.AddSingleton<ImportPolicy>();
        services.AddSingleton<ImportContents>();
        services.AddSingleton<ImportProgresses>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<FileCheck>();
        services.AddView<Import, ImportLists>();
    }

    /// <summary>The profiles alone, by which it is known what files bring.</summary>
    internal static void AddImportProfiles(this IServiceCollection services)
    {
        services.AddSingleton<ProfileBook>();
        services.AddSingleton<IValueSources, ProfileSources>();
    }
}
