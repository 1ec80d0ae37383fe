using System.Reflection;

namespace EGov.Platform.Results;

/// <summary>Lists the entries of error catalogues: static classes whose public fields and properties are definitions.</summary>
public static class ErrorCatalogue
{
    /// <summary>All entries that the class declares, by code.</summary>
    public static IReadOnlyList<ErrorDefinition> Of(Type catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return
        [
            .. catalogue
                .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(ErrorDefinition))
                .Select(property => (ErrorDefinition)property.GetValue(null)!)
                .OrderBy(definition => definition.Code, StringComparer.Ordinal),
        ];
    }
}
