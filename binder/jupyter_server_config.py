"""Settings of the Jupyter server on Binder. The template and Voilà's own settings come from our extension."""

import sys

c = get_config()  # noqa: F821 - Jupyter defines it when it reads this file

# A Binder machine is thrown away after ten idle minutes; a kernel that nobody listens to goes sooner.
c.MappingKernelManager.cull_idle_timeout = 300
c.MappingKernelManager.cull_interval = 60
c.MappingKernelManager.cull_connected = False
if sys.platform != "win32":
    # Kernels that start at the same moment collide on tcp ports now and then; over ipc they do not.
    c.KernelManager.transport = "ipc"
    # Kernels come from one warm process: a lesson opens in a tenth of the time (see wijkschool/app/vork).
    c.KernelProvisionerFactory.default_provisioner_name = "wijkschool-vork"

# Nothing is fetched from elsewhere on behalf of the learner.
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"
