using System.Reflection;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Portal.Dossiers;
using EGov.Portal.Errors;
using EGov.Portal.Forms;
using EGov.Portal.Payments;

namespace EGov.Portal.Tests.Rules;

public sealed class LayeringTests
{
    [Fact]
    public void The_platform_knows_no_app() => Assert.DoesNotContain(
        typeof(PlatformJson).Assembly.GetReferencedAssemblies(),
        name => name.Name!.StartsWith("EGov.", StringComparison.Ordinal));

    [Fact]
    public void The_portal_knows_only_the_platform_of_ours() => Assert.Equal(
        ["EGov.Platform"],
        typeof(PortalApp).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(IsOurs));

    [Fact]
    public void Aggregates_and_their_events_know_no_Azure_type()
    {
        var domain = typeof(Dossier).Assembly.GetTypes()
            .Where(type => typeof(EGov.Platform.Aggregates.IDomainEvent).IsAssignableFrom(type) || type == typeof(Dossier) || type == typeof(Payment));

        Assert.All(domain, type => Assert.DoesNotContain(TypesUsedBy(type), used => used.Namespace?.Contains("Azure", StringComparison.Ordinal) == true));
    }

    /// <summary>But for the pen that draws forms: a page is measured in points, and the pen knows text only.</summary>
    [Fact]
    public void No_money_is_a_floating_point_number() => Assert.DoesNotContain(
        typeof(Dossier).Assembly.GetTypes().Where(type => type != typeof(FormPen) && type.DeclaringType != typeof(FormPen)).SelectMany(TypesUsedBy), type => type == typeof(double) || type == typeof(float));

    [Fact]
    public void Error_codes_are_unique_and_every_error_speaks_both_languages()
    {
        var catalogue = ErrorCatalogue.Of(typeof(PortalErrors));

        Assert.Equal(catalogue.Count, catalogue.Select(error => error.Code).Distinct().Count());
        Assert.All(catalogue, error =>
        {
            Assert.Matches(@"\APORTAL-2\d{3}\z", error.Code);
            Assert.NotEqual(error.Detail.Vi, error.Detail.En);
        });
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("EGov.", StringComparison.Ordinal) || name.StartsWith("EmbeddedFunctions", StringComparison.Ordinal);

    private static IEnumerable<Type> TypesUsedBy(Type type) =>
        type.GetProperties(All).Select(property => property.PropertyType)
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
}
