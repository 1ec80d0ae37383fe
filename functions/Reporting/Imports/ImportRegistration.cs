using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using EGov.Reporting.Imports.Checking;
using EGov.Reporting.Imports.Profiles;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Imports;

/// <summary>Files of values on their way in.</summary>
internal static class ImportRegistration
{
    internal static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Import, ImportEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedImports>();
        services.AddSingleton<ProfileBook>();
        services.AddSingleton<ImportPolicy>();
        services.AddSingleton<ImportContents>();
        services.AddSingleton<ImportProgresses>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<FileCheck>();
        services.AddView<Import, ImportLists>();
    }
}
