using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ToadLane.Web.Design.Forms;

/// <summary>Every <c>DateOnly</c> in a form is read by <see cref="ThreePartDay"/>.</summary>
public sealed class ThreePartDayProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new BinderTypeModelBinder(typeof(ThreePartDay))
            : null;
}
